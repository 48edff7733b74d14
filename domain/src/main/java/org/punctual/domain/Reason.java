package org.punctual.domain;

/**
 * Why something is refused. Every aggregate has one enum of reasons. Each constant's {@link
 * #code()} is part of the public contract of the API. It is also the key of the message that a
 * person reads.
 */
public interface Reason extends Coded {}
