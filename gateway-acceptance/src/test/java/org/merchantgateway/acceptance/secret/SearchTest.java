package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;

class SearchTest {

    @Property
    void findsWhatOneSearchForEveryWordFinds(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 200) String text,
            @ForAll @Size(max = 4)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 9) String> words) {
        boolean stands = words.stream().anyMatch(text::contains);

        assertThat(new Search(words).finds(text)).isEqualTo(stands);
        Statistics.collect(stands);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
    }
}
