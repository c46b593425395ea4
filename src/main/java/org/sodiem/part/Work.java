package org.sodiem.part;

/**
 * Tasks of the plans and commitments, as a page shows them.
 *
 * @param tasksFinding how far the tasks have come; nothing where there are none
 * @param tasks the tasks
 * @param pledgesFinding how the commitments stand; nothing where there are none
 * @param pledges the commitments
 */
public record Work(String tasksFinding, Table tasks, String pledgesFinding, Table pledges) {}
