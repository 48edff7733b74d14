package org.punctual.delivery.mail;

import org.punctual.domain.account.Account;

/**
 * A mail to an owner.
 *
 * @param to the owner who receives it
 * @param identity the part of its {@code Message-ID} before the {@code @}, the same in every
 *     attempt
 * @param subject one line
 * @param body plain text, its lines ended by line feeds
 */
public record Mail(Account to, String identity, String subject, String body) {}
