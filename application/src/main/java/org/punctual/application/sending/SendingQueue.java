package org.punctual.application.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.punctual.domain.reminder.Claimable;
import org.punctual.domain.reminder.Lease;

/**
 * The deliveries that wait for one carrier. Any number of servers work on the queue. Each method is
 * a transaction of its own.
 *
 * @param <D> the deliveries
 * @param <M> their messages
 */
public interface SendingQueue<D extends Claimable, M extends Message<D>> {

  /** Claims at most so many deliveries that are due at {@code now}. */
  List<D> claim(Lease lease, Instant now, int most);

  /**
   * Counts the attempts with a written answer.
   *
   * @param tried claimed deliveries that were tried before
   * @return the number of answers by the id of the delivery; no entry stands for zero
   */
  Map<Object, Long> countAnswers(Collection<D> tried);

  /** Sets claimed deliveries aside as failed, because too many attempts were abandoned. */
  void setAside(Collection<D> abandoned, Instant now);

  /**
   * Marks claimed deliveries as sending, with one more attempt. A delivery that is no longer wanted
   * is ended instead.
   *
   * @return what is to be handed over now
   */
  List<M> begin(Collection<D> claimed, Instant now);
}
