package org.punctual.rest.appointment;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of appointments.
 *
 * @param items by start, then id
 * @param nextCursor asks for the next page; null on the last page
 */
@JsonbPropertyOrder({"items", "nextCursor"})
public record AppointmentPageJson(List<AppointmentJson> items, @Nullable String nextCursor) {}
