;; Counts one block of ballots sixteen rows at a time. A block is up to 4,096 rows, stored column by column: one byte for each row.
;; Every length is in bytes and a multiple of 64; rows past the last one are zero, which stands for an option that is not ranked.
;;
;; Memory:  0x000000  places: 256 columns of 4,096 bytes
;;          0x100000  the same for the option below, where unranked options are not compared
;;          0x200000  the best place of each row among the options that are in
;;          0x201000  how many of them share it
;;          0x202000  which one has it, 255 where several share it, 254 where none is ranked
;;          0x203000  addresses of the columns that are in
(module
  (memory (export "memory") 33)

  ;; Ranked: a tier, counted from 1, becomes its place, and 0 the last of all. As signed bytes: -128 is first, 127 unranked.
  (func (export "placeTiers") (param $end i32)
    (local $at i32)
    (loop $next
      (v128.store (local.get $at) (i8x16.add (v128.load (local.get $at)) (v128.const i8x16 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Scored: the higher the score the better the place; 1, a score of 0, is unranked as 0 is.
  (func (export "placeScores") (param $end i32)
    (local $at i32)
    (loop $next
      (v128.store (local.get $at)
        (i8x16.sub
          (v128.const i8x16 128 128 128 128 128 128 128 128 128 128 128 128 128 128 128 128)
          (i8x16.max_u (v128.load (local.get $at)) (v128.const i8x16 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Copies places for the option below: there an unranked one is above everything, so that nothing is above it.
  (func (export "placeBelow") (param $end i32)
    (local $at i32) (local $places v128)
    (loop $next
      (local.set $places (v128.load (local.get $at)))
      (v128.store offset=0x100000 (local.get $at)
        (v128.bitselect
          (v128.const i8x16 128 128 128 128 128 128 128 128 128 128 128 128 128 128 128 128)
          (local.get $places)
          (i8x16.eq (local.get $places) (v128.const i8x16 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Rows in which the place in column $above is better than the one in column $below.
  (func (export "countAbove") (param $above i32) (param $below i32) (param $length i32) (result i32)
    (local $end i32) (local $stop i32) (local $sums v128) (local $count i32)
    (local.set $end (i32.add (local.get $above) (local.get $length)))
    (loop $part
      ;; 2,048 rows at a time: 128 for each byte of $sums.
      (local.set $stop (i32.add (local.get $above) (i32.const 2048)))
      (if (i32.gt_u (local.get $stop) (local.get $end)) (then (local.set $stop (local.get $end))))
      (local.set $sums (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
      (loop $next
        ;; True is -1.
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.gt_s (v128.load (local.get $below)) (v128.load (local.get $above)))))
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.gt_s (v128.load offset=16 (local.get $below)) (v128.load offset=16 (local.get $above)))))
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.gt_s (v128.load offset=32 (local.get $below)) (v128.load offset=32 (local.get $above)))))
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.gt_s (v128.load offset=48 (local.get $below)) (v128.load offset=48 (local.get $above)))))
        (local.set $above (i32.add (local.get $above) (i32.const 64)))
        (local.set $below (i32.add (local.get $below) (i32.const 64)))
        (br_if $next (i32.lt_u (local.get $above) (local.get $stop))))
      (local.set $count (i32.add (local.get $count) (call $sumOfBytes (local.get $sums))))
      (br_if $part (i32.lt_u (local.get $above) (local.get $end))))
    (local.get $count))

  ;; Finds each row's best place among $columns columns, whose addresses are at 0x203000, and how many of them share it (none when
  ;; unranked). Answers the largest of these numbers.
  (func (export "findFirst") (param $columns i32) (param $length i32) (result i32)
    (local $at i32) (local $column i32) (local $last i32) (local $best v128) (local $tied v128) (local $most v128) (local $answer i32)
    (local.set $last (i32.add (i32.const 0x203000) (i32.shl (local.get $columns) (i32.const 2))))
    (loop $next
      (local.set $best (v128.const i8x16 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127))
      (local.set $column (i32.const 0x203000))
      (loop $option
        (local.set $best (i8x16.min_s (local.get $best) (v128.load (i32.add (i32.load (local.get $column)) (local.get $at)))))
        (local.set $column (i32.add (local.get $column) (i32.const 4)))
        (br_if $option (i32.lt_u (local.get $column) (local.get $last))))
      (v128.store offset=0x200000 (local.get $at) (local.get $best))
      (local.set $tied (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
      (local.set $column (i32.const 0x203000))
      (loop $option
        (local.set $tied
          (i8x16.sub
            (local.get $tied)
            (i8x16.eq (local.get $best) (v128.load (i32.add (i32.load (local.get $column)) (local.get $at))))))
        (local.set $column (i32.add (local.get $column) (i32.const 4)))
        (br_if $option (i32.lt_u (local.get $column) (local.get $last))))
      (local.set $tied
        (v128.and
          (local.get $tied)
          (i8x16.ne (local.get $best) (v128.const i8x16 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127 127))))
      (v128.store offset=0x201000 (local.get $at) (local.get $tied))
      (local.set $most (i8x16.max_u (local.get $most) (local.get $tied)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $length))))
    (loop $next
      (if (i32.gt_u (i8x16.extract_lane_u 0 (local.get $most)) (local.get $answer))
        (then (local.set $answer (i8x16.extract_lane_u 0 (local.get $most)))))
      (local.set $most
        (i8x16.shuffle 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 (local.get $most) (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)))
      (br_if $next (v128.any_true (local.get $most))))
    (local.get $answer))

  ;; After $findFirst, says for each row which of the $columns columns has the best place, by its number.
  (func (export "nameFirst") (param $columns i32) (param $length i32)
    (local $at i32) (local $column i32) (local $last i32) (local $best v128) (local $tied v128) (local $name v128)
    (local.set $last (i32.add (i32.const 0x203000) (i32.shl (local.get $columns) (i32.const 2))))
    (loop $next
      (local.set $best (v128.load offset=0x200000 (local.get $at)))
      (local.set $tied (v128.load offset=0x201000 (local.get $at)))
      (local.set $column (i32.const 0x203000))
      (loop $option
        (local.set $name
          (v128.bitselect
            (i8x16.splat (i32.shr_u (i32.load (local.get $column)) (i32.const 12)))
            (local.get $name)
            (i8x16.eq (local.get $best) (v128.load (i32.add (i32.load (local.get $column)) (local.get $at))))))
        (local.set $column (i32.add (local.get $column) (i32.const 4)))
        (br_if $option (i32.lt_u (local.get $column) (local.get $last))))
      (v128.store offset=0x202000 (local.get $at)
        (v128.bitselect
          (local.get $name)
          (v128.bitselect
            (v128.const i8x16 254 254 254 254 254 254 254 254 254 254 254 254 254 254 254 254)
            (v128.const i8x16 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255)
            (i8x16.eq (local.get $tied) (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)))
          (i8x16.eq (local.get $tied) (v128.const i8x16 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $length)))))

  ;; Rows whose place in a column is the best and shared by $tied of the columns that are in.
  (func (export "countFirst") (param $column i32) (param $tied i32) (param $length i32) (result i32)
    (local $at i32) (local $stop i32) (local $sums v128) (local $sought v128) (local $count i32)
    (local.set $sought (i8x16.splat (local.get $tied)))
    (loop $part
      (local.set $stop (i32.add (local.get $at) (i32.const 2048)))
      (if (i32.gt_u (local.get $stop) (local.get $length)) (then (local.set $stop (local.get $length))))
      (local.set $sums (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
      (loop $next
        (local.set $sums
          (i8x16.sub
            (local.get $sums)
            (v128.and
              (i8x16.eq (v128.load offset=0x201000 (local.get $at)) (local.get $sought))
              (i8x16.eq (v128.load offset=0x200000 (local.get $at)) (v128.load (i32.add (local.get $column) (local.get $at)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $stop))))
      (local.set $count (i32.add (local.get $count) (call $sumOfBytes (local.get $sums))))
      (br_if $part (i32.lt_u (local.get $at) (local.get $length))))
    (local.get $count))

  ;; Rows of a column that hold a value.
  (func (export "countValue") (param $column i32) (param $value i32) (param $length i32) (result i32)
    (local $end i32) (local $stop i32) (local $sums v128) (local $sought v128) (local $count i32)
    (local.set $sought (i8x16.splat (local.get $value)))
    (local.set $end (i32.add (local.get $column) (local.get $length)))
    (loop $part
      (local.set $stop (i32.add (local.get $column) (i32.const 2048)))
      (if (i32.gt_u (local.get $stop) (local.get $end)) (then (local.set $stop (local.get $end))))
      (local.set $sums (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))
      (loop $next
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.eq (v128.load (local.get $column)) (local.get $sought))))
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.eq (v128.load offset=16 (local.get $column)) (local.get $sought))))
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.eq (v128.load offset=32 (local.get $column)) (local.get $sought))))
        (local.set $sums (i8x16.sub (local.get $sums) (i8x16.eq (v128.load offset=48 (local.get $column)) (local.get $sought))))
        (local.set $column (i32.add (local.get $column) (i32.const 64)))
        (br_if $next (i32.lt_u (local.get $column) (local.get $stop))))
      (local.set $count (i32.add (local.get $count) (call $sumOfBytes (local.get $sums))))
      (br_if $part (i32.lt_u (local.get $column) (local.get $end))))
    (local.get $count))

  (func $sumOfBytes (param $bytes v128) (result i32)
    (call $sumOfWords (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $bytes)))))

  (func $sumOfWords (param $words v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $words)) (i32x4.extract_lane 1 (local.get $words)))
      (i32.add (i32x4.extract_lane 2 (local.get $words)) (i32x4.extract_lane 3 (local.get $words))))))
