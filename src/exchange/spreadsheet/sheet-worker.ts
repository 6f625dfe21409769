import { doSheetWork, type SheetRequest } from './sheet-work';

// The worker itself: one request, one reply.
addEventListener('message', ({ data }: MessageEvent<SheetRequest>) => {
  void doSheetWork(data).then((reply) => {
    postMessage(reply);
  });
});
