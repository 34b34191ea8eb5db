package org.merchantgateway.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text of which every character may be written in several ways. It is found in time that grows with the length of what is
 * looked through and with nothing else, whatever stands there: all occurrences that may have begun are followed at once, as
 * bits of a number. Of a longer text than has bits the beginning is looked for, and then followed as far as it goes on.
 */
final class TextPattern {

    private static final int BITS = Long.SIZE;

    /** More than the longest way to write a character takes: two escapes of UTF-16, or four of UTF-8. */
    private static final int WINDOW = 16;

    /**
     * One way to write a character.
     *
     * @param written how
     * @param where a bit for each place of the text at which this character stands
     */
    private record Way(String written, long where) {}

    private final List<List<String>> characters;
    private final int beginning;
    private final Map<Character, List<Way>> ways = new HashMap<>();

    /**
     * @param characters the ways to write each character, in the order of the text, which is not empty
     */
    TextPattern(List<List<String>> characters) {
        this.characters = characters;
        this.beginning = Math.min(characters.size(), BITS);
        Map<String, Long> places = new HashMap<>();
        for (int i = 0; i < beginning; i++) {
            for (String written : characters.get(i)) {
                places.merge(written, 1L << i, (one, other) -> one | other);
            }
        }
        places.forEach((written, where) -> ways.computeIfAbsent(written.charAt(0), first -> new ArrayList<>())
                .add(new Way(written, where)));
    }

    /** Looks through a text. */
    Search in(String text) {
        return new Search(text);
    }

    /** What escapes may be in either case, a character of its own not. */
    private static boolean stands(String way, String text, int at) {
        return text.regionMatches(way.length() > 2, at, way, 0, way.length());
    }

    /** One passage through a text. */
    final class Search {

        private final String text;

        /** What has been read of occurrences up to each of the next places: bit k for k characters. */
        private final long[] read = new long[WINDOW];

        /** For each of these bits, where the first such occurrence began. */
        private final int[][] begun = new int[WINDOW][BITS];

        private int begin;
        private int end;
        private int last;

        private Search(String text) {
            this.text = text;
        }

        /** Where what was found begins. */
        int begin() {
            return begin;
        }

        /** The place after what was found. */
        int end() {
            return end;
        }

        /**
         * Finds the first occurrence from a place on: of several that begin there the longest.
         *
         * @return whether there is one
         */
        boolean find(int from) {
            Arrays.fill(read, 0);
            end = -1;
            last = from;
            for (int at = from; at < text.length() && (end < 0 || at <= last); at++) {
                int slot = at % WINDOW;
                if (end < 0) {
                    read[slot] |= 1;
                    begun[slot][0] = at;
                }
                long active = read[slot];
                read[slot] = 0;
                step(at, active);
            }
            if (end >= 0) {
                end = followed(end);
            }
            return end >= 0;
        }

        private void step(int at, long active) {
            @Nullable List<Way> here = ways.get(text.charAt(at));
            if (active == 0 || here == null) {
                return;
            }
            for (Way way : here) {
                long going = active & way.where();
                if (going != 0 && stands(way.written(), text, at)) {
                    goOn(at, at + way.written().length(), going);
                }
            }
        }

        private void goOn(int at, int next, long going) {
            int slot = next % WINDOW;
            for (long left = going; left != 0; left &= left - 1) {
                int count = Long.numberOfTrailingZeros(left);
                int since = begun[at % WINDOW][count];
                if (count + 1 == beginning) {
                    found(since, next);
                } else {
                    long bit = 1L << (count + 1);
                    boolean isFirst = (read[slot] & bit) == 0 || since < begun[slot][count + 1];
                    read[slot] |= bit;
                    begun[slot][count + 1] = isFirst ? since : begun[slot][count + 1];
                    last = Math.max(last, next);
                }
            }
        }

        private void found(int since, int next) {
            if (end < 0 || since < begin || (since == begin && next > end)) {
                begin = since;
                end = next;
            }
        }

        /** Where a text that is longer than its beginning stops going on. */
        private int followed(int place) {
            int at = place;
            for (List<String> character : characters.subList(beginning, characters.size())) {
                int here = at;
                int longest = character.stream()
                        .filter(way -> stands(way, text, here))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                if (longest == 0) {
                    return at;
                }
                at += longest;
            }
            return at;
        }
    }
}
