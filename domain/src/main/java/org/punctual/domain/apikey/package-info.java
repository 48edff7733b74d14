/** Keys by which a partner acts for an owner. */
@NullMarked
package org.punctual.domain.apikey;

import org.jspecify.annotations.NullMarked;
