package org.punctual.bench;

import java.util.random.RandomGenerator;

/** Makes the requests of one measurement. Many threads use it at once. */
interface Calls {

  /** The bytes of the next request. */
  byte[] next(RandomGenerator random);

  /** The status of a successful call. */
  int success();
}
