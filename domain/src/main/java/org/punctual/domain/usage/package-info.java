/** The calls to the API: by which key, when, and with which answer. */
@NullMarked
package org.punctual.domain.usage;

import org.jspecify.annotations.NullMarked;
