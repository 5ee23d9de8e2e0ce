package dev.godwit.cli.render;

import dev.godwit.report.Progress;
import java.util.Locale;

/**
 * How fast work in batches goes on.
 *
 * @param done how many rows are behind it
 * @param total how many there were at its start
 * @param perSecond how many it does in a second, 0 where that is not known yet
 */
record Rate(long done, long total, double perSecond) {

    /**
     * The rate.
     *
     * @param doneBefore how many had been done when it was first looked at
     * @param nanos how long ago that was
     */
    static Rate of(Progress.Advanced now, long doneBefore, long nanos) {
        double seconds = nanos / 1e9;
        return new Rate(now.done(), now.total(), seconds > 0 ? (now.done() - doneBefore) / seconds : 0);
    }

    /** {@code 41 % of 120,000, 2,300/s, 31 s left}. */
    String text() {
        String share = total == 0 ? "" : Math.min(100, 100 * done / total) + " % of ";
        String speed = perSecond < 1 ? "" : String.format(Locale.ROOT, ", %,d/s", Math.round(perSecond));
        return share + String.format(Locale.ROOT, "%,d", total) + speed + left();
    }

    private String left() {
        return perSecond < 1 || total <= done
                ? ""
                : ", " + Moments.lasting(Math.round(1000 * (total - done) / perSecond)) + " left";
    }
}
