package org.punctual.application.reminder;

/**
 * The counts in the header of every page.
 *
 * @param unseen the notifications that the owner has not seen
 * @param awaiting the upcoming appointments that await the owner's decision
 */
public record Badges(long unseen, long awaiting) {}
