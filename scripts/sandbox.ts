/** `npm run sandbox [-- --load DIR]`: the sandbox alone, from its source. */
import '../src/sandbox/main.js';
