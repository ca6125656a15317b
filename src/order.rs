//! Lists in order. The standard library's sort is compiled anew for each kind of list, 3 kB each time; here the places of
//! the things are sorted, by one sort for all, and the things follow.

use std::cmp::Ordering;

/// Puts `items` in the order of `compare`; equal ones stay as they stood.
pub fn by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken.get_mut(place)?.take()));
}

/// Puts `items` in the order of their keys; those of equal keys stay as they stood.
pub fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// The places of `count` things in the order of `compare`.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_as_the_standard_library_sorts_them() {
        for count in [0, 1, 2, 3, 20, 21, 500] {
            let mut list: Vec<(usize, String)> = (0..count).map(|i| (i * 7919 % 13, i.to_string())).collect();
            let mut expected = list.clone();
            expected.sort_by_key(|one| one.0);
            by_key(&mut list, |one| one.0);
            assert_eq!(list, expected);
            expected.sort_by(|one, other| other.1.cmp(&one.1));
            by(&mut list, |one, other| other.1.cmp(&one.1));
            assert_eq!(list, expected);
        }
    }
}
