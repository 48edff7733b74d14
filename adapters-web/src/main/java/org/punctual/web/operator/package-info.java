/** {@code /admin}: what operators of the installation see and do. */
@NullMarked
package org.punctual.web.operator;

import org.jspecify.annotations.NullMarked;
