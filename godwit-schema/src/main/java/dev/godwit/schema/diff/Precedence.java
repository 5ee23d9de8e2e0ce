package dev.godwit.schema.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An order in which each thing comes after those that it needs. Needs that were only guessed (a name was found in a text) give way where
 * they run in a circle. Things keep the order in which they were added where nothing else decides. Not thread-safe.
 */
final class Precedence<T> {

    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> places = new HashMap<>();
    private final List<Set<Integer>> sure = new ArrayList<>();
    private final List<Set<Integer>> guessed = new ArrayList<>();

    void add(T thing) {
        places.put(thing, things.size());
        things.add(thing);
        sure.add(new HashSet<>());
        guessed.add(new HashSet<>());
    }

    /** The first needs the second. */
    void need(T thing, T needed, boolean isSure) {
        if (!thing.equals(needed)) {
            (isSure ? sure : guessed).get(place(thing)).add(place(needed));
        }
    }

    private int place(T thing) {
        Integer place = places.get(thing);
        if (place == null) {
            throw new IllegalArgumentException("Not among the things to order: " + thing);
        }
        return place;
    }

    /** All of them, in order. */
    List<T> ordered() {
        int count = things.size();
        int[] waiting = new int[count];
        int[] waitingSurely = new int[count];
        List<List<Integer>> needing = new ArrayList<>();
        things.forEach(thing -> needing.add(new ArrayList<>()));
        for (int i = 0; i < count; i++) {
            int needer = i;
            Set<Integer> all = new HashSet<>(sure.get(i));
            all.addAll(guessed.get(i));
            all.forEach(needed -> needing.get(needed).add(needer));
            waiting[i] = all.size();
            waitingSurely[i] = sure.get(i).size();
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        boolean[] done = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<T> ordered = new ArrayList<>();
        while (ordered.size() < count) {
            int next = ready.isEmpty() ? leastStuck(done, waitingSurely) : ready.remove();
            if (done[next]) {
                continue;
            }
            done[next] = true;
            ordered.add(things.get(next));
            for (int needer : needing.get(next)) {
                waitingSurely[needer] -= sure.get(needer).contains(next) ? 1 : 0;
                if (--waiting[needer] == 0 && !done[needer]) {
                    ready.add(needer);
                }
            }
        }
        return ordered;
    }

    private static int leastStuck(boolean[] done, int[] waitingSurely) {
        int first = -1;
        for (int i = 0; i < done.length; i++) {
            if (!done[i] && waitingSurely[i] == 0) {
                return i;
            }
            first = first < 0 && !done[i] ? i : first;
        }
        return first;
    }
}
