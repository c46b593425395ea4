/**
 * A new campaign's repository, ready to be filled in.
 *
 * <p>In: a {@link org.sodiem.init.CampaignPlan}. Out: texts under their paths. Read {@link org.sodiem.init.NewCampaign} first.
 */
@NullMarked
package org.sodiem.init;

import org.jspecify.annotations.NullMarked;
