package org.merchantgateway.acceptance.differential;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** A hundred random stories; {@link DeepStoriesTest} tells more. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.FULL)
class StoriesTest extends StoryProperties {}
