/** What a client sends, read to the letter: bodies and queries. */
@NullMarked
package org.punctual.rest.request;

import org.jspecify.annotations.NullMarked;
