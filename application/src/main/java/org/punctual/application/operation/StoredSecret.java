package org.punctual.application.operation;

/** The secret key of an installation whose administrator set none. All its servers share it. */
public interface StoredSecret {

  /**
   * Stores a candidate, unless a key is stored already.
   *
   * @param candidate random bytes in Base64
   * @return the key that is stored
   */
  String keep(String candidate);
}
