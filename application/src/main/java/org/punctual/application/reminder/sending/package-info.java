/** The path of a due reminder: planned, claimed, begun, handed over, settled. */
@org.jspecify.annotations.NullMarked
package org.punctual.application.reminder.sending;
