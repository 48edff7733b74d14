/** The path of a due reminder: planned, claimed, begun, settled. The engine sends it. */
@org.jspecify.annotations.NullMarked
package org.punctual.application.reminder.sending;
