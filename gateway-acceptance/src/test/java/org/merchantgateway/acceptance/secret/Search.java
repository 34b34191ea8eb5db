package org.merchantgateway.acceptance.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for many words at once: by how they begin, so that a text is read once and not once for every word. */
final class Search {

    private static final int BEGINNING = 4;
    private static final int BITS = Character.SIZE / BEGINNING;

    private final List<String> shorter = new ArrayList<>();
    private final Map<Integer, List<String>> byBeginning = new HashMap<>();
    private final boolean[] begun = new boolean[1 << Character.SIZE];

    Search(Collection<String> words) {
        for (String word : words) {
            if (word.length() < BEGINNING) {
                shorter.add(word);
            } else {
                int sum = 0;
                for (int i = 0; i < BEGINNING; i++) {
                    sum = next(sum, word.charAt(i));
                }
                begun[sum] = true;
                byBeginning.computeIfAbsent(sum, unknown -> new ArrayList<>()).add(word);
            }
        }
    }

    /** Whether any of the words stands anywhere in the text. */
    boolean finds(String text) {
        int sum = 0;
        int end = 0;
        for (char c : text.toCharArray()) {
            end++;
            sum = next(sum, c);
            if (begun[sum] && stands(byBeginning.get(sum), text, end - BEGINNING)) {
                return true;
            }
        }
        return shorter.stream().anyMatch(text::contains);
    }

    private static boolean stands(List<String> words, String text, int at) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }

    /** A sum of the last four characters: what came before is shifted out. */
    private static int next(int sum, char c) {
        return (sum << BITS) + c & Character.MAX_VALUE;
    }
}
