package org.merchantgateway.acceptance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of every story; how many are told is said by who extends this. */
abstract class StoryProperties {

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void endAlikeInMemoryAndOverBothWires(@ForAll("stories") Story story) {
        Tale tale = Side.MEMORY.tell(story);
        Milestone.count(tale);
        List<String> inMemory = tale.words();

        alike("over REST", story, Side.REST.tell(story).words(), inMemory);
        alike("over SOAP", story, Side.SOAP.tell(story).words(), inMemory);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void followTheOracle(@ForAll("stories") Story story) {
        Tale tale = Side.MEMORY.tell(story);
        Milestone.count(tale);

        alike("by the oracle", story, tale.verdicts(), new Oracle(Side.begin()).foretell(story));
    }

    /** Shows the story and the first line that differs. */
    static void alike(String where, Story story, List<String> told, List<String> expected) {
        int first = 0;
        while (first < Math.min(told.size(), expected.size()) && told.get(first).equals(expected.get(first))) {
            first++;
        }
        assertThat(told.subList(first, told.size()).stream().limit(1))
                .as("%s, %s", where, story)
                .isEqualTo(expected.subList(first, expected.size()).stream()
                        .limit(1)
                        .toList());
    }

    @Provide
    Arbitrary<Story> stories() {
        return Stories.stories();
    }
}
