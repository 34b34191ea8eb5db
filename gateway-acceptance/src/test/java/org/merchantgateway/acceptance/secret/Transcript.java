package org.merchantgateway.acceptance.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that left during one run, channel by channel.
 *
 * @param lines in the order in which they left; compared
 * @param unordered by several threads at once; compared as a set
 * @param foreign what the JDK says about itself, times and sizes in it; searched, and not compared
 */
record Transcript(List<Line> lines, List<Line> unordered, List<Line> foreign) {

    /** How many differences are told. */
    private static final int MOST = 10;

    /**
     * A text that left.
     *
     * @param channel where it left: the log, an exception, a page ...
     * @param text what was shown
     */
    record Line(String channel, String text) {}

    Transcript {
        lines = List.copyOf(lines);
        unordered = List.copyOf(unordered);
        foreign = List.copyOf(foreign);
    }

    /** The same with every text rewritten. */
    Transcript with(UnaryOperator<String> rewriting) {
        return new Transcript(all(lines, rewriting), all(unordered, rewriting), all(foreign, rewriting));
    }

    private static List<Line> all(List<Line> lines, UnaryOperator<String> rewriting) {
        return lines.stream()
                .map(line -> new Line(line.channel(), rewriting.apply(line.text())))
                .toList();
    }

    /** Where a secret was found: channel, which secret, in which spelling. Never the text itself. */
    List<String> leaks(Secrets secrets) {
        Set<Line> everything = new LinkedHashSet<>(lines);
        everything.addAll(unordered);
        everything.addAll(foreign);
        Map<String, String> words = new LinkedHashMap<>(); // many ways come to the same
        secrets.searchable()
                .forEach((name, secret) -> Spellings.searched(secret)
                        .forEach((way, spelling) -> words.putIfAbsent(spelling, name + ", " + way)));
        Search search = new Search(words.keySet());
        List<String> found = new ArrayList<>();
        everything.stream()
                .filter(line -> search.finds(line.text()))
                .forEach(line -> words.forEach((word, what) -> {
                    if (line.text().contains(word)) {
                        found.add(line.channel() + ": " + what);
                    }
                }));
        return found.stream().distinct().toList();
    }

    /** Where the two differ: channel and place. Nothing of what comes after the first difference of a text. */
    List<String> differences(Transcript other) {
        List<String> found = new ArrayList<>(differences(lines, other.lines));
        found.addAll(differences(sorted(unordered), sorted(other.unordered)));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private static List<String> differences(List<Line> ones, List<Line> others) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            Line one = ones.get(i);
            Line other = others.get(i);
            if (!one.equals(other)) {
                found.add(one.channel() + " differs after: " + common(one.text(), other.text()));
            }
        }
        if (ones.size() != others.size()) {
            found.add(ones.size() + " texts, and " + others.size());
        }
        return found;
    }

    private static String common(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(Math.max(0, end - 120), end);
    }

    private static List<Line> sorted(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        Collections.sort(
                sorted, (one, other) -> (one.channel() + one.text()).compareTo(other.channel() + other.text()));
        return sorted;
    }
}
