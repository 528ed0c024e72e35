/** What all sides need and no context owns: settings, security and sessions, problem+json, S3, Redis, health. */
@NullMarked
package dev.easel.platform;

import org.jspecify.annotations.NullMarked;
