/** A delivery id that exists already: a fault of the writer, never something to overwrite. */
export class DeliveryCollision extends Error {
  constructor() {
    super('a delivery with this id exists already');
    this.name = 'DeliveryCollision';
  }
}
