package org.merchantgateway.acceptance.differential;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * A thousand random stories over the wires and ten thousand in memory: too long for every build, so that the profile of
 * that name tells them, and says how many of them got where.
 */
@Tag("deep")
@PropertyDefaults(tries = 1_000, shrinking = ShrinkingMode.FULL)
class DeepStoriesTest extends StoryProperties {

    @Override
    @Property
    void endAlikeInMemoryAndOverBothWires(@ForAll("stories") Story story) {
        super.endAlikeInMemoryAndOverBothWires(story);
    }

    @Override
    @Property(tries = 10_000)
    void followTheOracle(@ForAll("stories") Story story) {
        super.followTheOracle(story);
    }
}
