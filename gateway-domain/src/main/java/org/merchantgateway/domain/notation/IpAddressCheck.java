package org.merchantgateway.domain.notation;

import java.util.regex.Pattern;

/** The test behind {@link IpAddress}. Looks nothing up. */
public final class IpAddressCheck implements Check<IpAddress, CharSequence> {

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

    /** How many groups a part has, the last of them perhaps written as IPv4; -1 if it is none. */
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

    @Override
    public String got(CharSequence value, boolean secret) {
        return "got another text";
    }
}
