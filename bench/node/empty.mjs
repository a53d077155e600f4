// What importing costs by itself.
