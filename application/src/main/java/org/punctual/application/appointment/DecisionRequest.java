package org.punctual.application.appointment;

import java.util.Optional;
import org.punctual.application.account.LinkToken;

/**
 * What a mail about an appointment adds while the appointment awaits its owner's decision.
 *
 * @param link the token of the link by which the owner decides
 * @param submitter the name of the key with which the appointment was submitted
 */
public record DecisionRequest(LinkToken link, Optional<String> submitter) {}
