/**
 * The engine that sends a queue: claim, begin, hand over, settle. It knows no feature. A feature
 * implements {@link org.punctual.application.sending.SendingQueue}, {@link
 * org.punctual.application.sending.Settlements} and {@link
 * org.punctual.application.sending.Carrier}.
 */
@NullMarked
package org.punctual.application.sending;

import org.jspecify.annotations.NullMarked;
