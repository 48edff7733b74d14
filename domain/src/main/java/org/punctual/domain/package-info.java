/** The rules of appointments and reminders, in plain Java. */
@NullMarked
package org.punctual.domain;

import org.jspecify.annotations.NullMarked;
