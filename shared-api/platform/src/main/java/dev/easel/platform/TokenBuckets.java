package dev.easel.platform;

import java.util.List;

/** Takes one token of each bucket, or none of any. */
interface TokenBuckets {

    LimitVerdict take(List<LimitedBucket> buckets);
}
