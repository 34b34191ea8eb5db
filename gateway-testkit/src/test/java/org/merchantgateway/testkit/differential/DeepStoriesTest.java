package org.merchantgateway.testkit.differential;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** A thousand random stories: too long for every build, so that the profile of that name tells them. */
@Tag("deep")
@PropertyDefaults(tries = 1_000, shrinking = ShrinkingMode.FULL)
class DeepStoriesTest extends StoryProperties {}
