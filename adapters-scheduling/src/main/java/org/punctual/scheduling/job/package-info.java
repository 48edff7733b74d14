/** Tasks that run repeatedly and survive failures. */
@NullMarked
package org.punctual.scheduling.job;

import org.jspecify.annotations.NullMarked;
