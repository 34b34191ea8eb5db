package org.merchantgateway.domain.notation;

import java.util.regex.Pattern;

/** The test behind {@link IpAddress}. Never asks a name server. */
public final class IpAddressCheck implements Check<IpAddress, CharSequence> {

    /** A number from 0 to 255 without leading zeros. */
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** An IPv6 address has eight groups of 16 bits. */
    private static final int GROUPS = 8;

    /** For a validation provider and for compiled rules. */
    public IpAddressCheck() {}

    @Override
    public boolean test(CharSequence value) {
        String text = value.toString();
        return text.length() <= 45 && (IPV4.matcher(text).matches() || isIpv6(text));
    }

    /** Eight groups, or fewer with one {@code ::} for the rest. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == GROUPS;
        }
        String head = text.substring(0, gap);
        String tail = text.substring(gap + 2);
        int before = head.isEmpty() ? 0 : groups(head, false);
        int after = tail.isEmpty() ? 0 : groups(tail, true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /**
     * Counts the groups of a part between the ends of the text and {@code ::}.
     *
     * @param part pieces separated by colons, not empty
     * @param mayEndInIpv4 whether the last piece may be an IPv4 address, which counts as two groups
     * @return -1 if a piece is not a group
     */
    private static int groups(String part, boolean mayEndInIpv4) {
        String[] pieces = part.split(":", -1);
        int count = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (GROUP.matcher(pieces[i]).matches()) {
                count++;
            } else if (mayEndInIpv4
                    && i == pieces.length - 1
                    && IPV4.matcher(pieces[i]).matches()) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    /** Does not show the address: it is personal data. */
    @Override
    public String got(CharSequence value, boolean secret) {
        return "got another text";
    }
}
