// What a map takes in memory: run in a process of its own, which says the most that was resident, in bytes.
import { opinionMap, ratingTable } from "@/domain/opinions";
import { plantedRatings } from "./planted";

const [participants, claims, ratings] = process.argv.slice(2).map(Number) as [number, number, number];
const planted = plantedRatings(participants, claims, ratings);
const map = opinionMap(ratingTable(planted));
if (map.camps.length < 2) throw new Error("No camps were found.");
console.log(process.resourceUsage().maxRSS * 1024);
