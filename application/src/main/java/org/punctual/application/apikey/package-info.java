/** Issuing keys to partners, and recognising partners by them. */
@NullMarked
package org.punctual.application.apikey;

import org.jspecify.annotations.NullMarked;
