/** Real PostgreSQL, Redis, Kafka and S3 for one data directory, without Docker: for standalone and for tests. */
@NullMarked
package dev.easel.embedded;

import org.jspecify.annotations.NullMarked;
