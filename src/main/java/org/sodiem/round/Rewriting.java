package org.sodiem.round;

import java.time.Instant;

/**
 * That history was rewritten after a site had been published: the commit it was made from is not in the history any more.
 *
 * @param published the full id of that commit
 * @param committed when it was committed
 * @param found the full id of the commit whose site told it first
 */
public record Rewriting(String published, Instant committed, String found) {}
