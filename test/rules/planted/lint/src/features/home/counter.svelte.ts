export class Counter {
  count = $state(0);

  constructor(next: () => number) {
    $effect(() => {
      this.count = next();
    });
  }
}
