/** The module that y-webrtc asks for; `vite.config.ts` gives ours instead. */
declare module 'simple-peer/simplepeer.min.js' {
  const Given: unknown;
  export default Given;
}
