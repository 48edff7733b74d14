/** Tests of the application exactly as it ships. */
@NullMarked
package org.punctual.it;

import org.jspecify.annotations.NullMarked;
