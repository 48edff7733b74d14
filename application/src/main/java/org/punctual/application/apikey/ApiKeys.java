package org.punctual.application.apikey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;

/** All API keys, ended ones included. */
public interface ApiKeys {

  /** Adds a key that was just made. */
  void add(ApiKey key);

  /** Replaces the stored state of a key. */
  void update(ApiKey key);

  /**
   * Notes the last use of a key. Nothing else is written, because the key may be revoked at the
   * same moment.
   */
  void noteUse(ApiKeyId key, Instant at);

  /** The owner's key of that id. */
  Optional<ApiKey> find(AccountId owner, ApiKeyId id);

  /** All keys with these ids, in any order. */
  List<ApiKey> findAll(Collection<ApiKeyId> ids);

  /** The key whose secret has that public part. */
  Optional<ApiKey> findByPublicPart(String publicPart);

  /** The owner's keys, the newest first. */
  List<ApiKey> ofOwner(AccountId owner);
}
