/** The pages, in Jakarta Faces and PrimeFaces. */
@NullMarked
package org.punctual.web;

import org.jspecify.annotations.NullMarked;
