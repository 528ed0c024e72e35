package dev.easel.saga.webhooks;

import java.time.Duration;

/**
 * How deliveries are sent.
 *
 * @param limit for one try, from the look-up of the name to the answer
 * @param fallbackSecret signs what goes to jobs' own addresses of apps without a secret for them; empty: none
 */
record SendingRules(DeliverySchedule schedule, Duration limit, String fallbackSecret) {}
