package org.punctual.rest.appointment;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the appointments that were asked for.
 *
 * @param items by start, then id
 * @param nextCursor what asks for those that follow; null when none do
 */
@JsonbPropertyOrder({"items", "nextCursor"})
public record AppointmentPageJson(List<AppointmentJson> items, @Nullable String nextCursor) {}
