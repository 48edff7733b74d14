/** What operators of the installation see and do. */
@NullMarked
package org.punctual.application.operator;

import org.jspecify.annotations.NullMarked;
