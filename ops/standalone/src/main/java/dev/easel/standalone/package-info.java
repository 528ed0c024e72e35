/** Everything in one process: the three sides on embedded (or external) PostgreSQL, Redis, Kafka and S3. */
@NullMarked
package dev.easel.standalone;

import org.jspecify.annotations.NullMarked;
