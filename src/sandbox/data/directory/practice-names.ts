/** What practices call themselves before they say what they do. */
export const PRACTICE_NAMES = [
  'Amber', 'Anvil', 'Blue Heron', 'Bright Water', 'Broken Arrow', 'Cinnamon', 'Clover', 'Copperleaf', 'Crescent', 'Dogwood', 'Eagle Feather', 'Fern',
  'Flint', 'Foxglove', 'Gray Owl', 'Hawthorn', 'High Plains', 'Indigo', 'Ironwood', 'Kingfisher', 'Lark', 'Limestone', 'Magnolia', 'Meadowlark',
  'Mulberry', 'Night Heron', 'Old Ferry', 'Paintbrush', 'Persimmon', 'Prairie Star', 'Quail Run', 'Red Barn', 'Rushing River', 'Saltgrass',
  'Sandhill', 'Spruce', 'Sycamore', 'Tall Pine', 'Thistle', 'White Egret', 'Wild Iris', 'Yarrow',
] as const;
